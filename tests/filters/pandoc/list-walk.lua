function Para(p) p.content = p.content:walk{Str = function(s) if #s.text > 4 then return pandoc.Emph{s} end end} return p end

