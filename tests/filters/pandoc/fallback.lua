return {{Inline = function(el) if el.t == 'Str' then return pandoc.Str('i') end end, Space = function() return pandoc.Str '_' end,
 Block = function(el) if el.t == 'Plain' then return pandoc.Para(el.content) end end, Header = function() return {} end}}
