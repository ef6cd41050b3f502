-- Meta before Pandoc.
local title
function Meta(m) m.titel = 'uit Meta' return m end
function Pandoc(d)
	title = pandoc.utils.stringify(d.meta.titel or 'niets')
	return pandoc.Pandoc({pandoc.Para(title)}, d.meta)
end
