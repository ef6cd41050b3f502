-- What the function of a block may return; inlines and strings among blocks are Plain.
function Header(h) return pandoc.Str(h.content[1].text) end
function CodeBlock() return 'plat  tekst' end
function HorizontalRule() return {} end
function BlockQuote(q)
	return {q.content[1], 'een string', pandoc.Inlines 'a b', {'genest', pandoc.Emph 'x'}}
end
function Para(p)
	if #p.content == 3 then return {pandoc.Str 'x', pandoc.Space(), pandoc.Str 'y'} end
end
