function Para(p)
 local t = p.content:filter(function(x) return x.t == 'Str' end):map(function(x) return x.text end)
 t:sort() local l = pandoc.List{'a'} .. t l:extend{'z'}
 return {p, pandoc.Plain(table.concat(l, ' ') .. tostring(l:includes('z')) .. tostring(select(2, l:find('z'))) )}
end
