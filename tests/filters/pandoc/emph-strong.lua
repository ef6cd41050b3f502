return {{Emph = function(e) return pandoc.Strong(e.content) end}, {Strong = function(e) return pandoc.Emph{table.unpack(e.content)} end}}
