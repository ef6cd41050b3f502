function Emph(el)
	print(el.tag, el.pos.line, el.pos.column)
end
