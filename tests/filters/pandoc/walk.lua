function BlockQuote(q) return q:walk{Str = function(s) return pandoc.Strikeout{s} end, SoftBreak = function() return pandoc.LineBreak() end} end
function Para(p) return pandoc.walk_block(p, {Strong = function(s) return pandoc.SmallCaps and {pandoc.Code('s', {'', {'k'}})} end}) end
