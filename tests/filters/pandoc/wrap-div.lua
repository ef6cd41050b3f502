function BlockQuote(q) return pandoc.Div({q, pandoc.Para{pandoc.Str 'bron', pandoc.Space(), pandoc.Emph 'x y'}}, pandoc.Attr('', {'kader', 'b'}, {role = 'note'})) end
function CodeBlock(c) return {pandoc.Para(pandoc.utils.stringify(c.classes)), c, pandoc.RawBlock('html', '<hr>')} end
