function OrderedList(l)
	l.listAttributes = pandoc.ListAttributes(3, 'UpperAlpha', 'TwoParens')
	local second = l:clone()
	second.start = second.start + 1
	second.style = pandoc.LowerRoman
	second.delimiter = 'OneParen'
	local third = pandoc.OrderedList({'a', {pandoc.Para 'b'}}, {1, 'Example', 'Period'})
	return {l, second, third, pandoc.OrderedList {'x'}, pandoc.OrderedList({'x'}, third.listAttributes)}
end
