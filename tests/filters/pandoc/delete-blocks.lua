function Blocks(b) if #b < 3 then return {} end end
