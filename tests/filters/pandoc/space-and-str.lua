function Space(s) return pandoc.Str(tostring(s == pandoc.Str ' ')) end
