import sys, time, tempfile
from pathlib import Path
from tests.support.gui import shoot
from tests.workflows.counter import Counter
from tests.workflows.customer_steps import *

def test_explore(tmp_path, qapp):
    t=time.time()
    c=Counter(tmp_path,qapp)
    c.server_up(); print("up",time.time()-t)
    c.enrol(); c.open(); print("open",time.time()-t)
    c.sign_in(); print("in",time.time()-t)
    go_home(c)
    print({k:v.figure() for k,v in c.frame.pages.room().tiles.tiles.items()})
    shoot(c.frame.window(),"home",Path("/tmp/a"))
    for text in ("ssz","dsz","cqlwjd","zjkc","cjkc","1003","𠮷田","jt","*t","cq路"):
        print(text,[h.text for h in find_hits(c,text)])
    shoot(c.frame.window(),"hits",Path("/tmp/a"))
    page=open_customer(c,"cqlwjd","重庆路五金店")
    shoot(c.frame.window(),"file",Path("/tmp/a"))
    print({k:chip(page,k) for k in page.head.chips}, list(action_names(c)))
    press("F8"); c.settle()
    print(message(c), {k:chip(page,k) for k in page.head.chips})
    shoot(c.frame.window(),"file2",Path("/tmp/a"))
    print("t",time.time()-t)
    c.close(); c.server_down()
