function LineBreak() return pandoc.Space() end
function SoftBreak() return {pandoc.LineBreak(), pandoc.Str '_'} end
function Space() return pandoc.SoftBreak() end
