function Header(el)
	portfolio.error(el, el.tag .. ' ' .. el.level)
end
