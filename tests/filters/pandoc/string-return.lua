function Code(c) return c.text .. ' en meer' end
function HorizontalRule() return 'een regel' end
