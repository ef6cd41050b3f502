local heads = pandoc.List{}
return {{Header = function(h) heads:insert({pandoc.Plain(h.content)}) end},
 {Pandoc = function(d) return pandoc.Pandoc({pandoc.BulletList(heads), table.unpack(d.blocks)}, d.meta) end}}
