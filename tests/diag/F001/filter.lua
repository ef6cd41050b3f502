function Para(el)
	return el
