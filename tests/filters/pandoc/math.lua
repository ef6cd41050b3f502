return {
	{Code = function(c) return {pandoc.Math('InlineMath', c.text), pandoc.Math(pandoc.DisplayMath, 'y^2')} end},
	{Math = function(m)
		if m.mathtype == pandoc.InlineMath then m.text = m.text .. '+1' end
		m.mathtype = 'DisplayMath'
		return {m, pandoc.Str(m.mathtype), pandoc.Str(pandoc.utils.stringify(m))}
	end},
}
