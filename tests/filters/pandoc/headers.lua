function Header(h) h.level = h.level + 1; h.identifier = 'kop-' .. h.level; h.classes:insert('titel'); h.attributes['data-x'] = '1' return h end
