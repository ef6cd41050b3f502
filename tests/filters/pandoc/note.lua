function Strong(s) return {s, pandoc.Note{pandoc.Para 'noot hier', pandoc.Para(s.content)}} end
