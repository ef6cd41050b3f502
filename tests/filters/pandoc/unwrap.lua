function Emph(e) return e.content end
function BlockQuote(q) return q.content end
