local n = 0
local function f(el) n = n + 1 return {el, pandoc.Str('(' .. n .. ')')} end
return {{Emph = f, Strong = f, Code = f, Str = f, Link = f, Image = f}}
