function BulletList(l) local items = pandoc.List{} for i, item in ipairs(l.content) do items:insert(1, item) end return pandoc.BulletList(items) end
function OrderedList(l) l.content:insert({pandoc.Para 'drie vier'}) l.start = 5 l.style = 'LowerRoman' return l end
