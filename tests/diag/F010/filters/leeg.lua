function Meta(meta)
	if portfolio.record().slug == 'een' then
		meta.titel = nil
	else
		meta.kleur = 'rood'
	end
	return meta
end
