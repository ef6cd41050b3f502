-- Gives some notes what their schema allows, and others what it does not.
function Meta(meta)
	if meta.name == 'Good' then
		print(os.date('%F')) -- of the build: the newest in the content
		meta.weight = 3
		meta.see = 'bad'
	elseif meta.name == 'Bad' then
		meta.weight = 'heavy'
		meta.colour = 'red'
	elseif meta.name == 'Lost' then
		meta.see = 'nowhere'
	end
	return meta
end
