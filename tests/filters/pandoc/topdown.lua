local n = 0
return {{traverse = 'topdown',
 Header = function(h) n = n + 1 h.content:insert(1, pandoc.Str(n .. '. ')) return h, false end,
 Para = function(p) n = n + 1 return {pandoc.Plain('p' .. n), p} end,
 Str = function(s) n = n + 1 return pandoc.Str(n .. s.text) end,
 BulletList = function(l) return nil, false end,
 Strong = function(s) return s, false end}}
