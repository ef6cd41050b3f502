function Link(l) l.target = l.target:gsub('%.md$', '.html') l.title = '' l.content = {pandoc.Str '[', pandoc.Span(l.content, {class = 's'}), pandoc.Str ']'} return l end
function Image(i) i.src = 'beeld/' .. i.src i.caption:insert(pandoc.Str '!') i.title = 'T' return i end
