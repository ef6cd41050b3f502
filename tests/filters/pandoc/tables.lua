function Table(t) t.attr = {'tab', {'breed'}} for _, b in ipairs(t.bodies) do for _, r in ipairs(b.body) do b.body = b.body end end return t end
