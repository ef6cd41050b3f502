-- pandoc.log: info() says nothing here.
pandoc.log.info 'over dit filter'
function Pandoc() return pandoc.Pandoc {pandoc.Para(type(pandoc.log.warn))} end
