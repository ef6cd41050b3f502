function Header(h)
	local low, high = h:clone(), h:clone()
	low.level, high.level = 0, 9
	return {low, high}
end
