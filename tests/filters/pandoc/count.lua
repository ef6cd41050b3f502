local words = 0
return {{Str = function(s) if s.text:match '%w' then words = words + 1 end end},
 {Pandoc = function(d) d.blocks:insert(pandoc.Para(tostring(words) .. ' woorden')) return d end}}
