function SoftBreak() return pandoc.RawInline('html', '<br>') end
function CodeBlock(c) return pandoc.CodeBlock(c.text .. '\ny = 2', {id = 'c', class = 'lua n', start = '3'}) end
