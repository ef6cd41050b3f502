function Plain(p) if p == pandoc.Plain{pandoc.Str 'a'} then return pandoc.Plain 'gelijk' end if p.content[1] == pandoc.Str 'b' then return pandoc.Plain('b ' .. tostring(p:clone() == p)) end end
