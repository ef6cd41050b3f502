-- Names in capitals: what later filters see of other records is still as it was written.
function Meta(meta)
	meta.name = meta.name:upper()
	return meta
end
