function Emph(el)
	pandoc.log.info('geen melding')
	if pandoc.utils.stringify(el) == 'klein' then
		pandoc.log.warn('klein is geen nadruk')
	end
end
