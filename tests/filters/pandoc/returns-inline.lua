-- What the function of an inline may return: a string, an element, a list, an empty list, nil.
function Emph() return 'een string  met spaties\nen regels' end
function Strong(s) return pandoc.Strikeout(s.content) end
function Link(l) return l.content end
function Code() return {} end
function Image() return nil end
function Note(n) return {pandoc.Str 'noot', 'met string', n} end
