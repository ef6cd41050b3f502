function Emph(el)
	portfolio.warn(el, 'nadruk: ' .. pandoc.utils.stringify(el))
end
