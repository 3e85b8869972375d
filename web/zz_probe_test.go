package web
import ("testing";"os";"time";"dateline/data/model")
func TestZZ(t *testing.T){
 raw,_:=os.ReadFile("../data/story.json"); s,err:=model.Decode(raw); if err!=nil{t.Fatal(err)}
 w:=NewStills(s)
 for i,x:=range []struct{f,e string;w,h int}{{"event=march-meeting&asof=2025-03-14&theme=dark",".svg",960,540},{"event=march-meeting&asof=2025-03-14&theme=dark",".png",960,540},{"event=march-meeting",".png",1920,1080},{"event=march-meeting",".svg",1920,1080},{"event=jeddah-talks&theme=contrast",".svg",960,540}}{
  a:=time.Now()
  p,err:=w.Draw(x.f,x.e,x.w,x.h); if err!=nil{t.Error(err);continue}
  t.Log(i,time.Since(a),len(p))
  os.WriteFile("/tmp/probe/s"+string(rune('0'+i))+x.e,p,0o644)
 }
}
