using Deployment.Serving;

// Answers what a house is worth. The model is loaded once, when the service starts.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<PriceService>();

var app = builder.Build();

// A service that cannot answer should not start.
app.Services.GetRequiredService<PriceService>();

app.MapGet("/health", () => "alive");
app.MapPost("/price", (float[] features, PriceService service) => service.Estimate(features));
app.Run();
