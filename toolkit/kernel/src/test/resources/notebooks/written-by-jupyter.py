# Writes the fixture written-by-jupyter.ipynb: python3 written-by-jupyter.py FILE (nbformat 5).
import nbformat as nbf, sys
from nbformat.v4 import *
from nbformat.v4.nbbase import new_raw_cell
nb = new_notebook(metadata={"kernelspec":{"display_name":"Java (Plimsoll)","language":"java","name":"plimsoll"},"language_info":{"name":"java","version":"17.0.15+6"},"zebra":{"b":[1,2.50,1e-9,{"x":None}],"a":{}, "É":"é", "\U0001F600":1, "\uFF5E":2}})
png="iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\n"
nb.cells=[
 new_markdown_cell("# When does the margin call come?\n\nHeadroom is $E - \\mathrm{MM}$.\n", id="title"),
 new_markdown_cell("", id="empty"),
 new_markdown_cell("![p](attachment:p.png)", id="attached", attachments={"p.png":{"image/png":png}}),
 new_raw_cell("raw\r\ntext", id="raw-1"),
 new_code_cell("var x = 1;\nSystem.out.println(\"a\\tb\");\nx", id="c1", execution_count=1, metadata={"tags":["parameters","hide-input"],"collapsed":False}, outputs=[
   new_output("stream",name="stdout",text="a\tb\nform\x0cfeed \u2028 line\x1b[31mred\x1b[0m\nlast without end"),
   new_output("stream",name="stderr",text=""),
   new_output("execute_result",data={"text/plain":"1","text/html":"<b>1</b>\n<i>é</i>","application/json":{"k":[1,"two",1.0,12345678901234567890]},"application/vnd.x+json":["a","b"]},metadata={"n":1.50},execution_count=1)]),
 new_code_cell("boom()", id="c2", execution_count=2, metadata={"tags":["raises-exception"]}, outputs=[
   new_output("display_data",data={"image/png":png,"image/svg+xml":"<svg>\n</svg>","text/latex":"$x$","application/javascript":"a\nb"},metadata={"image/png":{"width":820}}),
   new_output("error",ename="java.lang.IllegalStateException",evalue="no \"such\" \\ thing",traceback=["\x1b[1mline 1\x1b[0m","line 2\n  more"])]),
 new_code_cell("never()", id="c3"),
]
nbf.validate(nb)
nbf.write(nb, sys.argv[1])
