function Inlines(l) if #l < 4 then return {} end end
