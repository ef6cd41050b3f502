-- nil leaves what was there, even if the function changed what it was given.
function Str(s) s.text = 'X' end
function Header(h) h.level = 3 h.content:insert(pandoc.Str 'x') end
function Inlines(l) l:insert(pandoc.Str 'q') end
function Blocks(b) b:remove(1) end
function Pandoc(d) d.blocks:remove(1) end
