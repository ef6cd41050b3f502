finderNames([["East","markets/east.html"],
["Sun\u003crise","markets/east.html","East"],
["The North","markets/north.html"],
["South","markets/west.html","West",1],
["West","markets/west.html"]]);
