-- The functions of lists may return all that counts as a list.
function Inlines(l)
	if #l == 1 then return 'een twee' end
	if #l == 3 then return pandoc.Strong(l) end
end
function Blocks(b)
	if #b == 1 then return pandoc.Para 'enige' end
	if #b == 2 then return {'p', pandoc.Str 'q', b[1]} end
end
