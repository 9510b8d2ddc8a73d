import { chromium } from 'playwright-core';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--headless','--no-sandbox','--disable-gpu']});
const jobs=JSON.parse(process.argv[2]);
for (const [key,path,width,name] of jobs){
 const ctx=await b.newContext({baseURL:'http://127.0.0.1:3000',viewport:{width,height:900}});
 await ctx.request.post('/api/v1/demo/personas/'+key+'/session',{headers:{'x-almoner-request':'1'}});
 const p=await ctx.newPage(); const errs=[]; p.on('console',m=>m.type()==='error'&&errs.push(m.text()));
 await p.goto(path); await p.waitForTimeout(1800); await p.screenshot({path:'/tmp/shots/'+name+'.png',fullPage:true});
 console.log(name, (await p.locator('h1').first().innerText().catch(()=>'')), (await p.locator('h2,h3').allInnerTexts()).slice(0,14).join(' | '), errs.join(';').slice(0,200)); await ctx.close();
}
await b.close();
