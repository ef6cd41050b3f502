function Table(t)
	t.colspecs = t.colspecs:map(function(spec) return {spec[1], 0.5} end)
	return t
end
