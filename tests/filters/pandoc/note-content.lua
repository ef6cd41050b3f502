function Note(n)
	n.content:insert(1, pandoc.Para {pandoc.Strong 'Noot'})
	return {n, pandoc.Note {pandoc.Para 'andere', pandoc.Plain 'x'}, pandoc.Note 'y z'}
end
