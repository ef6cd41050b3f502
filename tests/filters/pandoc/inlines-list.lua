function Inlines(l) for i = #l, 1, -1 do if l[i].t == 'Space' then l:remove(i) end end return l end
function Blocks(b) if #b == 0 then return nil end b:insert(pandoc.Para 'slot') return b end
