function BlockQuote(q) return pandoc.Para(pandoc.utils.blocks_to_inlines(q.content)) end
