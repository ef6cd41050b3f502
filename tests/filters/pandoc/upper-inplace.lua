return {{Str = function(s) s.text = s.text:lower() return s end}}
