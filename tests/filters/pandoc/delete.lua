function HorizontalRule() return {} end
function Image() return {} end
function Table() return {} end
