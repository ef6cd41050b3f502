function Str(s) s.text = 'X' end
function Para(p) p.content = 'weg' end
